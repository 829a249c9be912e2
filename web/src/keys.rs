//! Which key does what on the page. Single keys are no use while something is typed, and can be turned off.

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Action {
    /// To the next alert, result or row.
    Next,
    /// To the one before.
    Previous,
    /// Opens what has the focus.
    Open,
    /// Back to where this screen was opened from.
    Back,
    /// Acknowledges the alert that has the focus.
    Acknowledge,
    /// Asks for how long to snooze it.
    Snooze,
    /// Asks why to override it.
    Override,
    /// Takes back what was done last with an alert.
    Undo,
    /// To the search field.
    Find,
    /// The next key says where to go.
    Prefix,
    /// To the list of patients.
    GoList,
    /// To the models.
    GoCatalogue,
    /// To what is kept of alerts.
    GoWork,
    /// To the self-check.
    GoSelfCheck,
    /// Prints.
    Print,
    /// Shows these keys.
    Help,
}

/// The key after which another says where to go.
pub(crate) const PREFIX: &str = "g";

/// Keys with what they do, in the order in which they are told.
pub(crate) const KEYS: [(&str, Action); 11] = [
    ("j", Action::Next),
    ("k", Action::Previous),
    ("b", Action::Back),
    ("a", Action::Acknowledge),
    ("s", Action::Snooze),
    ("o", Action::Override),
    ("u", Action::Undo),
    ("/", Action::Find),
    ("p", Action::Print),
    ("?", Action::Help),
    (PREFIX, Action::Prefix),
];

/// What the keys after the prefix do.
pub(crate) const AFTER_PREFIX: [(&str, Action); 4] =
    [("l", Action::GoList), ("c", Action::GoCatalogue), ("w", Action::GoWork), ("s", Action::GoSelfCheck)];

/// A key that is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Press<'k> {
    /// What it writes, such as `j` or `?`.
    pub(crate) key: &'k str,
    /// Where it lies on the keyboard, such as `KeyJ`.
    pub(crate) code: &'k str,
    /// With Control, Alt or the command key: that is the browser's or the system's.
    pub(crate) has_modifier: bool,
    /// The one that comes again and again while a key is held down.
    pub(crate) is_repeated: bool,
    /// The prefix came right before.
    pub(crate) is_after_prefix: bool,
    /// What has the focus is itself an alert, a result or a row, and not a control in it.
    pub(crate) is_on_stop: bool,
}

/// What a key does, if anything.
pub(crate) fn action(press: Press<'_>) -> Option<Action> {
    if press.has_modifier {
        return None;
    }
    let named = |keys: &[(&str, Action)], key: &str| keys.iter().find(|(name, _)| *name == key).map(|(_, does)| *does);
    let key = latin(press);
    let action = if press.is_after_prefix { named(&AFTER_PREFIX, &key) } else { None }.or_else(|| {
        match press.key {
            // Elsewhere they scroll the page, and open what they always open.
            "ArrowDown" if press.is_on_stop => Some(Action::Next),
            "ArrowUp" if press.is_on_stop => Some(Action::Previous),
            "Enter" if press.is_on_stop => Some(Action::Open),
            _ => named(&KEYS, &key),
        }
    })?;
    // Held down, a key goes on through the list, and does nothing else twice.
    (!press.is_repeated || matches!(action, Action::Next | Action::Previous)).then_some(action)
}

/// The letter of a key in whatever alphabet the keyboard writes: by its place where that letter is not a Latin one.
fn latin(press: Press<'_>) -> String {
    if press.key == "؟" {
        return "?".into();
    }
    let writes_latin = press.key.is_ascii();
    match press.code.strip_prefix("Key") {
        Some(letter) if !writes_latin => letter.to_ascii_lowercase(),
        _ => press.key.to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(key: &str) -> Press<'_> {
        Press { key, ..Press::default() }
    }

    #[test]
    fn every_key_is_told_once_and_does_what_is_told() {
        for (at, (key, does)) in KEYS.iter().enumerate() {
            assert_eq!(action(press(key)), Some(*does));
            assert!(KEYS.iter().skip(at + 1).all(|(other, _)| other != key), "{key}");
        }
        for (key, does) in AFTER_PREFIX {
            assert_eq!(action(Press { is_after_prefix: true, ..press(key) }), Some(does));
        }
    }

    #[test]
    fn keys_of_the_browser_are_left_to_it() {
        for key in ["p", "s", "a", "/"] {
            assert_eq!(action(Press { has_modifier: true, ..press(key) }), None);
        }
        assert_eq!(action(press("Tab")), None);
        assert_eq!(action(press("Escape")), None);
        assert_eq!(action(press("Backspace")), None);
    }

    #[test]
    fn arrows_and_enter_are_taken_on_an_alert_or_a_result_alone() {
        for (key, does) in [("ArrowDown", Action::Next), ("ArrowUp", Action::Previous), ("Enter", Action::Open)] {
            assert_eq!(action(press(key)), None);
            assert_eq!(action(Press { is_on_stop: true, ..press(key) }), Some(does));
        }
    }

    #[test]
    fn a_key_held_down_goes_on_and_answers_nothing_twice() {
        let held = |key| action(Press { is_repeated: true, ..press(key) });
        assert_eq!((held("j"), held("a")), (Some(Action::Next), None));
    }

    #[test]
    fn other_alphabets_and_capitals_are_the_same_keys() {
        assert_eq!(action(Press { code: "KeyJ", ..press("ت") }), Some(Action::Next));
        assert_eq!(action(press("؟")), Some(Action::Help));
        assert_eq!(action(press("J")), Some(Action::Next));
        // Where the keyboard writes Latin letters, they count and not their places.
        assert_eq!(action(Press { code: "KeyA", ..press("q") }), None);
    }

    #[test]
    fn after_the_prefix_a_letter_means_a_place() {
        assert_eq!(action(press("s")), Some(Action::Snooze));
        assert_eq!(action(Press { is_after_prefix: true, ..press("s") }), Some(Action::GoSelfCheck));
    }
}
