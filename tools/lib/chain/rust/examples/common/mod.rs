// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Options, error messages and statistics of the examples.

use std::ffi::OsString;
use std::io::{self, Write};
use std::os::unix::ffi::OsStrExt;
use std::process::exit;

/// What an example prints about itself.
pub struct Texts {
    pub name: &'static str,
    pub usage: &'static str,
}

impl Texts {
    /// Print a message, in one `write()`.
    pub fn warn(&self, message: &str) {
        let message = format!("{}: {message}\n", self.name);
        let _ = io::stderr().write_all(message.as_bytes());
    }

    /// Print a message and exit.
    pub fn fail(&self, message: &str) -> ! {
        self.warn(message);
        exit(1)
    }

    /// Report the failure of `subject`, and exit.
    pub fn die(&self, subject: &str, error: &io::Error) -> ! {
        self.fail(&format!("{subject}: {}", why(error)))
    }

    pub fn fail_usage(&self) -> ! {
        eprint!("{}", self.usage);
        exit(2)
    }

    /// Handle the command line: the options of all examples, and those in `own`. Return the other
    /// arguments.
    pub fn options(&self, own: &[&str], counts: &mut Counts) -> (Vec<OsString>, bool) {
        let mut operands = Vec::new();
        let mut has_own = false;
        let mut arguments = std::env::args_os().skip(1);

        while let Some(argument) = arguments.next() {
            match argument.to_str() {
                Some("--plain") => counts.is_plain = true,
                Some("--stats") => counts.is_printed = true,
                Some("--help") => {
                    print!("{}", self.usage);
                    exit(0)
                }
                Some("--") => operands.extend(arguments.by_ref()),
                Some(option) if own.contains(&option) => has_own = true,
                _ if argument.len() > 1 && argument.as_bytes()[0] == b'-' => {
                    let option = argument.to_string_lossy();
                    self.warn(&format!("unrecognized option '{option}'"));
                    self.fail_usage();
                }
                _ => operands.push(argument),
            }
        }
        (operands, has_own)
    }
}

/// The description of an error, as `strerror()` gives it.
pub fn why(error: &io::Error) -> String {
    let text = error.to_string();
    match text.find(" (os error ") {
        Some(end) => text[..end].to_string(),
        None => text,
    }
}

/// Let a closed pipe end the program, as it does in C, and without the start of std.
#[allow(dead_code)]
pub fn die_of_closed_pipes() {
    extern "C" {
        fn signal(signal: i32, handler: usize) -> usize;
    }
    const SIGPIPE: i32 = 13;
    const SIG_DFL: usize = 0;

    // SAFETY: SIG_DFL calls no function
    unsafe { signal(SIGPIPE, SIG_DFL) };
}

/// How many system calls were made, and how many kernel entries they needed.
#[derive(Default)]
pub struct Counts {
    /// `--plain`: make each system call without a chain.
    pub is_plain: bool,
    /// `--stats`: print the two counts at the end.
    pub is_printed: bool,
    pub calls: u64,
    pub entries: u64,
}

impl Counts {
    /// Count a system call made without a chain.
    pub fn count(&mut self) {
        self.calls += 1;
        self.entries += 1;
    }

    /// Count a system call made without a chain, that has this result.
    pub fn counted<T>(&mut self, result: T) -> T {
        self.count();
        result
    }

    /// Emulation makes each call by itself, and further calls that test memory.
    pub fn print(&self, texts: &Texts) {
        let (calls, entries) = (self.calls, self.entries);

        if !self.is_printed {
            return;
        }
        texts.warn(&if self.is_plain || !syschain::raw::is_emulated() {
            format!("{calls} system calls, {entries} kernel entries")
        } else {
            format!(
                "{calls} system calls, over {calls} kernel entries: emulated, chain() needs {entries}"
            )
        });
    }
}
