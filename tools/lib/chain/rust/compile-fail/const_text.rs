// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A constant text has one NUL, at its end.
// error: the text needs a NUL at its end, and no other

use syschain::Str;

pub const RIGHT: Str<'static> = Str::new(b"text\0");
pub const WRONG: Str<'static> = Str::new(b"text"); // fault
