//! Where the rows of a table end in bytes that come in pieces: a line break within quotes ends none.

/// Between two bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// A cell begins.
    Start,
    /// In a cell without quotes.
    Plain,
    /// Within quotes.
    Quoted,
    /// After a quote within quotes: their end, or the first of two.
    Ended,
}

/// Looks at each byte once.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scan {
    state: State,
    delimiter: u8,
}

impl Scan {
    pub(super) fn new(delimiter: u8) -> Self {
        Self { state: State::Start, delimiter }
    }

    /// Whether the last byte stood within quotes.
    pub(super) fn is_quoted(self) -> bool {
        self.state == State::Quoted
    }

    /// How many of the next bytes belong to whole rows.
    pub(super) fn whole(&mut self, bytes: &[u8]) -> usize {
        let mut end = 0;
        for (at, byte) in bytes.iter().enumerate() {
            self.state = match (self.state, *byte) {
                (State::Start, b'"') | (State::Ended, b'"') => State::Quoted,
                (State::Quoted, b'"') => State::Ended,
                (State::Quoted, _) => State::Quoted,
                (_, b'\n') => {
                    end = at + 1;
                    State::Start
                }
                (_, byte) if byte == self.delimiter => State::Start,
                _ => State::Plain,
            };
        }
        end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_end_where_they_end_for_the_reader_of_tables() {
        for (text, ends) in [
            ("a,b\nc", 4),
            ("\"a\nb\",c\nd", 8),
            ("\"a\"\"\nb\"\nc", 8),
            // A quote in the middle of a cell is a sign like any other.
            ("5\" tall,b\nc", 10),
            ("\"open\nto the end", 0),
        ] {
            assert_eq!(Scan::new(b',').whole(text.as_bytes()), ends, "{text:?}");
        }
    }

    #[test]
    fn borders_of_pieces_change_nothing() {
        let text = b"a;\"b\n;\"\"\"\nc;d\n\"e\n\";f\n";
        let mut whole = Scan::new(b';');
        let ends = whole.whole(text);
        for at in 0..text.len() {
            let mut scan = Scan::new(b';');
            let first = scan.whole(&text[..at]);
            let second = scan.whole(&text[at..]);
            assert_eq!(if second > 0 { at + second } else { first }, ends, "{at}");
        }
    }
}
