// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Text has a NUL at its end, so bytes are no text.
// error: StrArg<'static>` is not satisfied

use syschain::{c, chain, Fd};

chain! {
    pub static PROGRAM {
        file = openat(Fd::CWD, c!("/"), 0, 0);
        other = openat(Fd::CWD, b"/", 0, 0); // fault
    }
}
