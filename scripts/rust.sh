# shellcheck shell=bash disable=SC2034,SC2154 # used, and TOP and BUILD are set, where this is sourced
# Cargo for the crate in tools/lib/chain/rust. To be sourced by bash, after lib.sh.
#
# Debian's tools are used, also if others come first in PATH: their versions are the oldest that the
# crate supports. CARGO names another cargo, which uses the rustc beside it, or the one that RUSTC
# names. Nothing is fetched, and the settings in the user's ~/.cargo are not used.

crate=$TOP/tools/lib/chain/rust
rust=$BUILD/rust

# rust_tool NAME ARGUMENT...: run cargo, or a program beside it
rust_tool() {
	local folder

	folder=$(dirname "$(command -v "${CARGO:-/usr/bin/cargo}")")
	env -u CARGO PATH="$folder:$PATH" CARGO_HOME="$rust/home" CARGO_NET_OFFLINE=true \
		CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$rust/target}" CARGO_TERM_COLOR=never "$@"
}
cargo() { rust_tool cargo "$@"; }

# with FEATURES PROGRAM ARGUMENT...: run rustc or rustdoc with the crate, as cargo builds it for others
with() {
	local folder=$rust/with-${1:-none}

	CARGO_TARGET_DIR=$folder cargo build -q --release --no-default-features --features "$1" \
		--manifest-path "$crate/Cargo.toml"
	rust_tool "$2" --edition 2021 --extern syschain="$folder/release/libsyschain.rlib" "${@:3}"
}
