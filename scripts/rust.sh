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
