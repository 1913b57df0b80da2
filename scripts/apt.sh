# shellcheck shell=bash disable=SC2154 # apt is set where this is sourced
# Get Debian packages without installing them. To be sourced by bash. The script sets apt, a
# folder for the package lists.

keyring=/usr/share/keyrings/debian-archive-keyring.gpg

# own_apt COMMAND ARGUMENT...: apt-get with its own lists, because the lists of the machine may be
# missing or have no sources
own_apt() {
	# Fail if one list cannot be fetched, and write into folders that only root may write
	apt-get -o Dir::Etc::SourceList="$apt/sources.list" -o Dir::Etc::SourceParts=- \
		-o Dir::State::Lists="$apt/lists" -o Dir::Cache="$apt/cache" \
		-o Acquire::Languages=none -o APT::Update::Error-Mode=any \
		-o APT::Sandbox::User=root "$@"
}

# update_suite SUITE: fetch the list of packages of another suite of Debian than the machine's
update_suite() {
	local uri options=''

	rm -rf "$apt"
	mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
	# shellcheck disable=SC2016 # for apt-get
	uri=$(apt-get indextargets --format '$(REPO_URI)' 'Identifier: Packages' \
		'Origin: Debian' 'Label: Debian' | sort -u | sed -n 1p)
	[ ! -e "$keyring" ] || options="[signed-by=$keyring] "
	echo "deb $options${uri:-http://deb.debian.org/debian} $1 main" >"$apt/sources.list"
	own_apt update
}

# own_packages PREFIX: print the names of packages in the lists that begin so
own_packages() {
	apt-cache -o Dir::Etc::SourceList="$apt/sources.list" -o Dir::Etc::SourceParts=- \
		-o Dir::State::Lists="$apt/lists" -o Dir::State::status=/dev/null \
		-o Dir::Cache="$apt/cache" pkgnames "$1" | sort
}

# update_lists TYPE...: fetch the lists, of packages (deb) and of sources (deb-src), from the
# archives that the machine has its Debian packages from
update_lists() {
	local place places options='' type

	rm -rf "$apt"
	mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
	# shellcheck disable=SC2016 # for apt-get
	places=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' \
		'Identifier: Packages' 'Origin: Debian' | sort -u)
	[ -n "$places" ] || places="http://deb.debian.org/debian bookworm main"
	[ ! -e "$keyring" ] || options="[signed-by=$keyring] "
	while read -r place; do
		for type; do
			echo "$type $options$place"
		done
	done <<<"$places" >"$apt/sources.list"
	cat "$apt/sources.list"
	own_apt update
}
