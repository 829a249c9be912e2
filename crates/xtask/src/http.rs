//! As much of HTTP/1.1 as serving files takes: one request a connection, one thread each.
//!
//! Every response closes its connection, so that a browser's idle connections can never hold up a waiting one.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Result, bail};

const LONGEST_HEAD: usize = 16 * 1024;
const MOST_HEADERS: usize = 64;
/// A browser opens connections ahead of need; one that stays silent is closed.
const PATIENCE: Duration = Duration::from_secs(30);
const FAREWELL: Duration = Duration::from_millis(500);

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// `GET`, `HEAD` or something else.
    pub(crate) method: String,
    /// Path and query.
    pub(crate) target: String,
    /// The `Accept-Encoding` header, empty if there is none.
    pub(crate) accept_encoding: String,
}

/// What is answered.
pub(crate) struct Response {
    /// Status code.
    pub(crate) status: u16,
    /// All headers but `Content-Length` and `Connection`.
    pub(crate) headers: Vec<(&'static str, String)>,
    /// The body, which is not sent to a `HEAD` request.
    pub(crate) body: Vec<u8>,
}

/// Answers every connection until the program is ended.
pub(crate) fn serve(listener: &TcpListener, answer: impl Fn(&Request) -> Response + Send + Sync + 'static) {
    let answer = Arc::new(answer);
    for stream in listener.incoming().flatten() {
        let answer = Arc::clone(&answer);
        std::thread::spawn(move || {
            // A browser that has gone away needs no answer.
            let _ = converse(stream, answer.as_ref());
        });
    }
}

fn converse(mut stream: TcpStream, answer: &dyn Fn(&Request) -> Response) -> Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let request = read_request(&mut stream)?;
    let response = answer(&request);
    let mut message = format!("HTTP/1.1 {} {}\r\n", response.status, reason(response.status));
    for (name, value) in &response.headers {
        message.push_str(&format!("{name}: {value}\r\n"));
    }
    message.push_str(&format!("Content-Length: {}\r\nConnection: close\r\n\r\n", response.body.len()));
    stream.write_all(message.as_bytes())?;
    if request.method != "HEAD" {
        stream.write_all(&response.body)?;
    }
    // What the other side still sends is read: closing on it unread would tear down the response as well.
    stream.shutdown(Shutdown::Write)?;
    stream.set_read_timeout(Some(FAREWELL))?;
    std::io::copy(&mut stream.take(LONGEST_HEAD as u64), &mut std::io::sink())?;
    Ok(())
}

fn read_request(stream: &mut impl Read) -> Result<Request> {
    let mut head = Vec::new();
    let mut buffer = [0; 2048];
    loop {
        if let Some(request) = parse(&head)? {
            return Ok(request);
        }
        let length = stream.read(&mut buffer)?;
        if length == 0 || head.len() > LONGEST_HEAD {
            bail!("no whole request");
        }
        head.extend(buffer.iter().take(length));
    }
}

/// The request in `head`, or `None` while it is not complete.
fn parse(head: &[u8]) -> Result<Option<Request>> {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut request = httparse::Request::new(&mut headers);
    if request.parse(head)?.is_partial() {
        return Ok(None);
    }
    let accepted = request.headers.iter().find(|header| header.name.eq_ignore_ascii_case("Accept-Encoding"));
    Ok(Some(Request {
        method: request.method.unwrap_or_default().to_owned(),
        target: request.path.unwrap_or_default().to_owned(),
        accept_encoding: accepted.map(|header| String::from_utf8_lossy(header.value).into_owned()).unwrap_or_default(),
    }))
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_read_once_it_is_whole() {
        let head = b"GET /a?b HTTP/1.1\r\nHost: x\r\naccept-encoding: br, gzip\r\n\r\nbody";
        assert_eq!(parse(head.get(..40).unwrap()).unwrap(), None);
        let request = parse(head).unwrap().unwrap();
        assert_eq!((request.method.as_str(), request.target.as_str()), ("GET", "/a?b"));
        assert_eq!(request.accept_encoding, "br, gzip");
        assert!(parse(b"\x16\x03\x01 not HTTP\r\n\r\n").is_err());
    }

    /// A browser keeps connections open that it may never use: they must not keep others from their answer.
    #[test]
    fn idle_connections_hold_nobody_up() {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let address = listener.local_addr().unwrap();
        std::thread::spawn(move || {
            serve(&listener, |request| Response {
                status: 200,
                headers: vec![],
                body: request.target.clone().into_bytes(),
            });
        });
        let idle: Vec<_> = (0..32).map(|_| TcpStream::connect(address).unwrap()).collect();
        let asked: Vec<_> = (0..32)
            .map(|number| {
                let mut stream = TcpStream::connect(address).unwrap();
                write!(stream, "GET /{number} HTTP/1.1\r\n\r\n").unwrap();
                stream
            })
            .collect();
        for (number, mut stream) in asked.into_iter().enumerate() {
            let mut answer = String::new();
            stream.read_to_string(&mut answer).unwrap();
            assert!(answer.ends_with(&format!("\r\n\r\n/{number}")), "{answer}");
        }
        drop(idle);
    }
}
