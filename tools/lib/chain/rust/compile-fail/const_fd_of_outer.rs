// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A descriptor of the program around is none of this program.
// error: an argument of `wrong` is no descriptor of this program

use syschain::{c, chain};

chain! {
    pub static OUTER {
        fd = open(c!("/dev/null"), 0, 0);
        number = mov({
            chain! {
                pub static INNER {
                    number = mov(3);
                    own = open(c!("/dev/null"), 0, 0);
                    right = fsync(own);
                    made = fsync(unsafe { number.as_fd() });
                    wrong = fsync(fd); // fault
                }
            }
            0
        });
    }
}
