# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# Completion of chain(1) for bash: commands, options, files, names of calls and structs

_chain()
{
	local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
	local command=${COMP_WORDS[1]} words=

	COMPREPLY=()
	if [ "$COMP_CWORD" -eq 1 ]; then
		mapfile -t COMPREPLY < <(compgen -W \
			'run check asm dis calls structs --help --version' -- "$word")
		return
	fi
	case $before in
	-o | --output)
		mapfile -t COMPREPLY < <(compgen -f -- "$word")
		return
		;;
	-e | --expression | -n | --steps)
		return
		;;
	esac
	case $command in
	run) words='--expression --output --emulate --trace --json --time --steps --buffers --strict' ;;
	check) words='--expression --json --steps' ;;
	asm) words='--expression --binary' ;;
	dis) words='--json --binary' ;;
	calls) words='--json' ;;
	esac
	if [[ $word == -* ]]; then
		mapfile -t COMPREPLY < <(compgen -W "$words --help" -- "$word")
		return
	fi
	case $command in
	calls) words=$(chain calls 2>/dev/null | sed -n 's/^[^ ]* *\([a-z0-9_]*\)(.*/\1/p') ;;
	structs) words=$(chain structs 2>/dev/null | sed -n 's/^struct \([a-z0-9_]*\){.*/\1/p') ;;
	run | check | asm | dis)
		mapfile -t COMPREPLY < <(compgen -f -- "$word")
		return
		;;
	*) return ;;
	esac
	mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
}

complete -o filenames -F _chain chain
