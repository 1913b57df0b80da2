// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Text exists as long as the chain.
// error: does not live long enough

use std::ffi::CString;
use syschain::Chain;

pub fn test() {
    let mut chain = Chain::new();
    let mut other = Chain::new();
    {
        let name = CString::new("/").unwrap();
        other.unlink(name.as_c_str());
        drop(other);
        chain.unlink(name.as_c_str()); // fault
    }
    let _ = chain.run();
}
