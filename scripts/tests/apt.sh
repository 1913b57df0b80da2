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
