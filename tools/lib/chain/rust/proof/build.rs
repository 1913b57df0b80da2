// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Link libchain.a, in the folder LIBCHAIN, and compile what is inline in libchain.

use std::env;
use std::process::Command;

fn main() {
    println!("cargo:rerun-if-env-changed=LIBCHAIN");
    println!("cargo:rerun-if-env-changed=CC");
    println!("cargo:rerun-if-changed=src/words.c");
    let folder = match env::var("LIBCHAIN") {
        Ok(folder) => folder,
        Err(_) => {
            println!("cargo:warning=LIBCHAIN is not set to the folder of libchain.a");
            return;
        }
    };

    // One archive of both, in which the linker finds what they need of each other. A static program
    // has the C library behind it.
    let out = env::var("OUT_DIR").unwrap();
    let archive = format!("{out}/libchain.a");
    let object = format!("{out}/words.o");

    println!("cargo:rerun-if-changed={folder}/libchain.a");
    println!("cargo:rustc-link-search=native={out}");
    std::fs::copy(format!("{folder}/libchain.a"), &archive).unwrap();
    run(Command::new(env::var("CC").unwrap_or_else(|_| "cc".into()))
        .args(["-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror", "-fPIE"])
        .arg("-I../..")
        .arg(format!("-I{folder}/include"))
        .args(["-c", "src/words.c", "-o", &object]));
    run(Command::new("ar").args(["r", &archive, &object]));
}

fn run(command: &mut Command) {
    let status = command.status();

    assert!(
        matches!(status, Ok(status) if status.success()),
        "{command:?} has failed"
    );
}
