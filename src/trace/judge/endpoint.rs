//! Where the judge is reached. Transcripts and a key go there: in the clear only if they do not leave
//! this machine, or if the user says so.

use std::net::IpAddr;

use ureq::http::Uri;

use crate::error::Error;

/// What is asked for below the address of a server that speaks OpenAI's protocol.
const PATH: &str = "/chat/completions";

/// A checked address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    /// Of the chat completions.
    pub(super) url: String,
    /// Whether it is on this machine.
    pub(super) is_loopback: bool,
}

impl Endpoint {
    /// Of the address of a server, with or without the path of its chat completions.
    ///
    /// # Errors
    /// The address cannot be used, or is not safe and `insecure` is not set.
    pub fn new(address: &str, insecure: bool) -> Result<Self, Error> {
        let wrong = |what: &str| {
            // An address with a password in it is not repeated.
            Error::usage(format!("--judge: {what}"))
                .with_help("write the address of the API, such as https://api.example.com/v1")
        };
        let uri: Uri = address
            .parse()
            .map_err(|_| wrong("the text is not an address"))?;
        let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
            return Err(wrong("the address has no scheme or no host"));
        };
        if authority.as_str().contains('@') {
            return Err(wrong("the address holds a user or a password")
                .with_help("name the variable that holds the key: --judge-key-env"));
        }
        let is_loopback = is_loopback(authority.host());
        match scheme {
            "https" => {}
            "http" if is_loopback || insecure => {}
            "http" => {
                return Err(
                    wrong("over http, transcripts and the key could be read on their way")
                        .with_help("use https, or --judge-insecure if the network is yours"),
                );
            }
            _ => return Err(wrong("the address is neither http nor https")),
        }
        let path = uri.path().trim_end_matches('/');
        let path = match path.ends_with(PATH) {
            true => path.to_owned(),
            false => format!("{path}{PATH}"),
        };
        let query = uri
            .query()
            .map_or(String::new(), |query| format!("?{query}"));
        Ok(Self {
            url: format!("{scheme}://{authority}{path}{query}"),
            is_loopback,
        })
    }
}

fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost")
        || address
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_completed() {
        for (address, url) in [
            (
                "https://a.example/v1",
                "https://a.example/v1/chat/completions",
            ),
            (
                "https://a.example/v1/",
                "https://a.example/v1/chat/completions",
            ),
            (
                "https://a.example/v1/chat/completions",
                "https://a.example/v1/chat/completions",
            ),
            (
                "https://a.example/d/x?api-version=1",
                "https://a.example/d/x/chat/completions?api-version=1",
            ),
            (
                "http://localhost:11434/v1",
                "http://localhost:11434/v1/chat/completions",
            ),
            ("http://127.0.0.2", "http://127.0.0.2/chat/completions"),
            ("http://[::1]:80", "http://[::1]:80/chat/completions"),
        ] {
            let endpoint = Endpoint::new(address, false).expect(address);
            assert_eq!(endpoint.url, url);
        }
    }

    #[test]
    fn what_is_not_safe_is_refused() {
        for address in [
            "http://a.example/v1",
            "http://127.0.0.1.a.example/v1",
            "http://localhost.a.example",
            "http://10.0.0.1",
            "https://user:pass@a.example",
            "https://pass@a.example",
            "ftp://a.example",
            "a.example/v1",
            "/v1",
            "https://",
            "",
        ] {
            let error = Endpoint::new(address, false).expect_err(address);
            assert!(!error.to_string().contains("pass@"), "{error}");
        }
        assert!(Endpoint::new("http://10.0.0.1", true).is_ok());
        assert!(Endpoint::new("https://user:pass@a.example", true).is_err());
    }
}
