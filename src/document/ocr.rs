//! Text in images, read by the program `tesseract` where the user asks for it.
//!
//! It is a program of the user's own machine, and the image is an attacker's: it gets one process for
//! each image, one thread, some seconds, and nothing but the image.

use std::env;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use crate::error::Error;

/// The program, as it is found on PATH.
const PROGRAM: &str = "tesseract";
/// How long one image may take.
const TIMEOUT: Duration = Duration::from_secs(30);
/// How often the process is asked whether it has ended.
const PAUSE: Duration = Duration::from_millis(5);
/// Bytes of text of one image.
const TEXT: u64 = 1 << 20;
/// Bytes that the program may complain in.
const COMPLAINT: u64 = 4 << 10;

/// The program that reads text in images.
#[derive(Debug, Clone)]
pub struct Ocr {
    program: PathBuf,
    /// As tesseract names them: `eng+deu`. It takes English without.
    languages: Option<String>,
    timeout: Duration,
}

impl Ocr {
    /// The program that is installed.
    ///
    /// # Errors
    /// There is none, or the name of a language is none.
    pub fn find(languages: Option<String>) -> Result<Self, Error> {
        let is_name = |name: &str| {
            let is_plain = |c: char| c.is_ascii_alphanumeric() || "_/-".contains(c);
            name.chars().all(is_plain) && name.starts_with(|c: char| c.is_ascii_alphanumeric())
        };
        if let Some(names) = &languages
            && !names.split('+').all(is_name)
        {
            return Err(
                Error::usage(format!("--ocr-language: `{names}` is no language"))
                    .with_help("write them as tesseract names them: eng, or eng+deu+chi_sim"),
            );
        }
        let folders = env::var_os("PATH").unwrap_or_default();
        let file = format!("{PROGRAM}{}", env::consts::EXE_SUFFIX);
        let program = env::split_paths(&folders)
            .filter(|folder| folder.is_absolute())
            .map(|folder| folder.join(&file))
            .find(|program| program.is_file());
        let Some(program) = program else {
            return Err(
                Error::usage(format!("--ocr: the program {PROGRAM} is not installed")).with_help(
                    "install it (apt install tesseract-ocr, brew install tesseract), \
                     or leave --ocr out: then images are read as far as they say in words what they hold",
                ),
            );
        };
        Ok(Self {
            program,
            languages,
            timeout: TIMEOUT,
        })
    }

    /// The text in an image.
    ///
    /// # Errors
    /// Why there is none to be had.
    pub(super) fn read(&self, image: &[u8]) -> Result<String, String> {
        let mut command = Command::new(&self.program);
        command.args(["stdin", "stdout"]);
        if let Some(languages) = &self.languages {
            command.args(["-l", languages]);
        }
        let started = command
            // Images are read side by side already.
            .env("OMP_THREAD_LIMIT", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let mut child = started.map_err(|error| format!("{PROGRAM} cannot be run: {error}"))?;
        let text = receive(child.stdout.take(), TEXT);
        let complaint = receive(child.stderr.take(), COMPLAINT);
        if let Some(mut stdin) = child.stdin.take() {
            let image = image.to_vec();
            // What it does not want to read it need not.
            thread::spawn(move || drop(stdin.write_all(&image)));
        }
        let end = Instant::now() + self.timeout;
        let is_success = wait(&mut child, end)?;
        let words = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        if !is_success {
            let complaint = collect(&complaint, end).map(words).unwrap_or_default();
            let complaint = complaint.lines().find(|line| !line.trim().is_empty());
            let complaint = complaint.map_or("it failed", str::trim).to_owned();
            return Err(format!("{PROGRAM}: {complaint}"));
        }
        collect(&text, end).map(words)
    }
}

/// Whether the process ended well.
fn wait(child: &mut Child, end: Instant) -> Result<bool, String> {
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status.success()),
            Ok(None) if Instant::now() < end => thread::sleep(PAUSE),
            Ok(None) => {
                // It may end by itself just now.
                drop(child.kill());
                drop(child.wait());
                return Err(late());
            }
            Err(error) => return Err(format!("{PROGRAM}: {error}")),
        }
    }
}

/// Reads what a process writes while it runs: a full pipe would stop it.
fn receive(pipe: Option<impl Read + Send + 'static>, most: u64) -> Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(pipe) = pipe {
            // What came before an error is what there is.
            drop(pipe.take(most).read_to_end(&mut bytes));
        }
        // Nobody waits for it once the time is up.
        drop(sender.send(bytes));
    });
    receiver
}

/// What was read. A process that the ended one has started may keep the pipe open.
fn collect(pipe: &Receiver<Vec<u8>>, end: Instant) -> Result<Vec<u8>, String> {
    let left = end.saturating_duration_since(Instant::now());
    pipe.recv_timeout(left).map_err(|error| match error {
        RecvTimeoutError::Timeout => late(),
        RecvTimeoutError::Disconnected => format!("{PROGRAM} cannot be read from"),
    })
}

fn late() -> String {
    format!("{PROGRAM} took too long")
}

#[cfg(all(test, unix))]
mod tests {
    #![expect(
        clippy::disallowed_methods,
        reason = "tests make programs of their own"
    )]

    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    /// What a program that does this makes of an image.
    fn read(script: &str, timeout: Duration) -> Result<String, String> {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let program = folder.path().join(PROGRAM);
        fs::write(&program, format!("#!/bin/sh\n{script}\n")).expect("the file can be written");
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("it is ours");
        let ocr = Ocr {
            program,
            languages: Some("eng+deu".to_owned()),
            timeout,
        };
        ocr.read(b"an image")
    }

    #[test]
    fn it_gets_the_image_and_gives_the_text() {
        let minute = Duration::from_secs(60);
        let text = read("echo \"$@\"; cat", minute);
        assert_eq!(text.as_deref(), Ok("stdin stdout -l eng+deu\nan image"));
        let failed = read("echo; echo 'Error in pixRead' >&2; exit 1", minute);
        assert_eq!(failed, Err("tesseract: Error in pixRead".to_owned()));
        assert_eq!(
            read("exit 3", minute),
            Err("tesseract: it failed".to_owned())
        );
    }

    #[test]
    fn it_is_given_up_after_some_time() {
        // The second one leaves a process behind that holds the pipe.
        for script in ["exec sleep 600", "sleep 600 & exit 0"] {
            let late = read(script, Duration::from_millis(200));
            assert_eq!(late, Err("tesseract took too long".to_owned()), "{script}");
        }
    }

    #[test]
    fn languages_are_names() {
        for names in ["", "eng+", "-psm", "eng deu"] {
            let error = Ocr::find(Some(names.to_owned())).expect_err(names);
            assert!(error.to_string().contains("no language"), "{error}");
        }
    }
}
