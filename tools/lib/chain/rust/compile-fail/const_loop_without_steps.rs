// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A program that may go back is run with a number of steps.
// error: the program may go back: run it by run_loop()

use syschain::chain;

chain! {
    pub static PROGRAM: loop {
        again = nop() if == 0 => again;
    }
}

pub fn run() {
    let mut results = PROGRAM.results();
    let _ = PROGRAM.run_loop(&mut results, 10);
    let _ = PROGRAM.run(&mut results); // fault
}
