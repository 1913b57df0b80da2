# SPDX-License-Identifier: LGPL-2.1-or-later OR MIT
#
# Man pages of libchain's functions and macros, from the kernel-doc of the headers:
#
#	awk -v out=FOLDER -v version=1.2.3 -v date=2026-01-31 -f generate-man.awk HEADER...
#
# writes FOLDER/NAME.3 for each. It is written in awk, and does not use the kernel's
# scripts/kernel-doc, because "make install" has to work with only make, a C compiler and the tools
# of POSIX.
#
# A comment describes the function that follows it, or the macros that follow it up to the next
# empty line. The first name has the page, and the other names are links to it. The text of "DOC:
# TITLE of NAME()" becomes a section of the page of NAME, and the macros behind it are links to that
# page. Comments of structures and enumerations are left out.
#
# A later header replaces the pages of an earlier one.

BEGIN {
	# The marks that escape() replaces
	marks = "%[-A-Z0-9_]+([(][0-9][)])?|&(struct |enum )?[a-z_]+([.][a-z_]+)?"
	marks = marks "|@[a-z_]+|[A-Za-z_][A-Za-z0-9_]*[(][0-9]?[)]"
}

FNR == 1 { state = "code" }

state == "code" && /^\/\*\*$/ {
	state = "comment"
	ndoc = nnames = 0
	definition = ""
	next
}
state == "comment" && /^ \*\/$/ {
	state = doc[1] ~ /^(struct|enum) / ? "code" : "definition"
	next
}
state == "comment" {
	sub(/^ \* ?/, "")
	doc[++ndoc] = $0
	next
}
# A macro can be defined twice, for C and for C++
state == "definition" && !continued && /^#(ifdef|else|endif|undef)/ { next }
# The rest of a macro
state == "definition" && continued {
	continued = /\\$/
	next
}
state == "definition" && /^#define / {
	add_macro($0)
	continued = /\\$/
	next
}
state == "definition" && nnames > 0 {
	keep_page()
	state = "code"
	next
}
state == "definition" {
	definition = definition (definition == "" ? "" : " ") $0
	if (/[;{]/ || /^$/) {
		add_function(definition)
		keep_page()
		state = "code"
	}
}

END {
	for (name in pages)
		write_page(name)
	for (name in links) {
		print ".so man3/" links[name] ".3" >(out "/" name ".3")
		close(out "/" name ".3")
	}
	if (failed)
		exit 1
}

function fail(text)
{
	print FILENAME ":" FNR ": " text >"/dev/stderr"
	failed = 1
}

### Definitions

function add_macro(line,	name, i)
{
	sub(/^#define /, "", line)
	match(line, /^[A-Za-z0-9_]+(\([^)]*\))?/)
	line = substr(line, 1, RLENGTH)
	if (line ~ /^CHAIN_P_/) {
		take_parameters(line)
		return
	}
	name = line
	sub(/\(.*/, "", name)
	for (i = 1; i <= nnames; i++) {
		if (names[i] == name)
			return
	}
	names[++nnames] = name
	synopses[nnames] = line
}

# The parameters of a macro that counts its arguments are those of the private macro behind it
function take_parameters(line)
{
	if (sub(/\(\.\.\.\)$/, "", synopses[nnames]))
		synopses[nnames] = synopses[nnames] substr(line, index(line, "("))
}

function add_function(text)
{
	sub(/[ \t]*[;{].*/, "", text)
	gsub(/[ \t]+/, " ", text)
	gsub(/__attribute__ ?\(\(([^()]|\([^()]*\))*\)\) ?/, "", text)
	sub(/ $/, "", text)
	sub(/^static inline /, "", text)
	# Parameters have the types of results in C
	gsub(/chain_(in|out|string)_arg/, "chain_ptr", text)
	gsub(/chain_(any|result)_arg/, "chain_int", text)
	gsub(/_arg /, " ", text)
	if (!match(text, /[A-Za-z0-9_]+\(/)) {
		fail("no function or macro follows the comment of " doc[1])
		return
	}
	names[++nnames] = substr(text, RSTART, RLENGTH - 1)
	synopses[nnames] = text ";"
}

# Keep the comment, to be written when all names are known
function keep_page(	i, text, title, owner)
{
	text = doc[1]
	if (match(text, /^DOC: .* of [a-z_]+\(\)$/)) {
		owner = text
		sub(/^.* of /, "", owner)
		sub(/\(\)$/, "", owner)
		title = text
		sub(/^DOC: /, "", title)
		sub(/ of [a-z_]+\(\)$/, "", title)
		for (i = 2; i <= ndoc; i++)
			extras[owner] = extras[owner] doc[i] "\n"
		extra_titles[owner] = title
		for (i = 1; i <= nnames; i++)
			links[names[i]] = owner
		return
	}
	if (nnames == 0)
		return
	if (index(text, names[1] " - ") != 1) {
		fail("the comment of " names[1] " begins with '" text "', not with '" names[1] " - '")
		return
	}
	pages[names[1]] = substr(text, length(names[1]) + 4)
	delete links[names[1]]
	is_call[names[1]] = FILENAME ~ /libchain-calls\.h$/
	headings[names[1]] = names[1]
	prototypes[names[1]] = synopses[1]
	for (i = 2; i <= nnames; i++) {
		links[names[i]] = names[1]
		delete pages[names[i]]
		headings[names[1]] = headings[names[1]] ", " names[i]
		prototypes[names[1]] = prototypes[names[1]] "\n" synopses[i]
	}
	bodies[names[1]] = ""
	for (i = 2; i <= ndoc; i++)
		bodies[names[1]] = bodies[names[1]] doc[i] "\n"
}

### Writing a page

function write_page(name,	i, n, lines, file)
{
	file = out "/" name ".3"
	text = ".\\\" SPDX-License-Identifier: LGPL-2.1-or-later OR MIT\n"
	put(".TH " name " 3 " date " \"libchain " version "\"")
	put(".SH NAME")
	put(headings[name] " \\- " plain(pages[name]))
	put(".SH LIBRARY")
	put("Chains of system calls")
	put(".RI ( libchain \", \" \\-lchain )")
	put(".SH SYNOPSIS")
	put(".nf")
	put(".B #include <libchain.h>")
	put(".PP")
	n = split(prototypes[name], lines, "\n")
	for (i = 1; i <= n; i++)
		put_prototype(lines[i])
	put(".fi")
	n = split(bodies[name], lines, "\n")
	put_parameters(lines, n)
	put_description(name, lines, n)
	put_return(lines, n)
	put(".SH SEE ALSO")
	if (is_call[name])
		put(".BR " substr(name, 7) " (2),")
	put(".BR libchain (3)")
	printf "%s", text >file
	close(file)
}

function put(line) { text = text line "\n" }

# The names of the parameters are in italics, the rest in bold. Long prototypes continue below the
# first parameter.
function put_prototype(prototype,	open, head, tail, n, parts, i, line, indent, width)
{
	open = index(prototype, "(")
	if (!open) {
		put(".B " prototype)
		return
	}
	head = substr(prototype, 1, open)
	tail = substr(prototype, open + 1)
	indent = sprintf("%" open "s", "")
	n = split(tail, parts, /, /)
	line = "\\fB" head
	width = length(head)
	for (i = 1; i <= n; i++) {
		if (i > 1 && width + length(parts[i]) > 76) {
			put(line "\\fP")
			line = "\\fB" indent
			width = open
		}
		width += length(parts[i]) + 2
		line = line parameter(parts[i]) (i < n ? ", " : "")
	}
	put(line "\\fP")
}

function parameter(part,	end)
{
	end = ""
	if (match(part, /\);?$/)) {
		end = substr(part, RSTART)
		part = substr(part, 1, RSTART - 1)
	}
	if (part != "void" && match(part, /[A-Za-z0-9_]+$/))
		part = substr(part, 1, RSTART - 1) "\\fI" substr(part, RSTART) "\\fB"
	return part end
}

function put_parameters(lines, n,	i, name, any)
{
	for (i = 1; i <= n && lines[i] != ""; i++) {
		if (lines[i] !~ /^@/) {
			sub(/^[ \t]+/, "", lines[i])
			put_text(lines[i])
			continue
		}
		if (!any++)
			put(".SH PARAMETERS")
		name = lines[i]
		sub(/^@/, "", name)
		sub(/:.*/, "", name)
		put(".TP")
		put(name == "..." ? ".B ..." : ".I " name)
		sub(/^@[^:]*: */, "", lines[i])
		put_text(lines[i])
	}
}

# The text between the parameters and "Return:"
function put_description(name, lines, n,	from, to, before, empty)
{
	before = text
	put(".SH DESCRIPTION")
	empty = text
	if (is_call[name]) {
		put("\\fB" name "\\fP() appends the system call \\fB" substr(name, 7) "\\fP(2)")
		put("to a chain. \\fBchain_run\\fP(3) makes the call, and returns errors of this function;")
		put("\\fBchain_result\\fP(3) returns the result of the call.")
	}
	for (from = 1; from <= n && lines[from] != ""; from++)
		;
	for (to = from; to <= n && lines[to] !~ /^Return: /; to++)
		;
	put_paragraphs(lines, from, to - 1, text == empty ? "" : ".PP")
	if (name in extras) {
		put(".SS " extra_titles[name])
		n = split(extras[name], lines, "\n")
		put_paragraphs(lines, 1, n, "")
	}
	if (text == empty)
		text = before
}

# The first paragraph begins with the request @first, and the others with .PP
function put_paragraphs(lines, from, to, first)
{
	request = first
	in_program = in_text = blank = 0
	for (; from <= to; from++)
		put_line(lines[from])
	end_program()
}

# Put a line of a paragraph, an item, or a program
function put_line(line)
{
	if (line == "") {
		if (in_text)
			request = ".PP"
		in_text = 0
		blank = in_program
	} else if (line ~ /^\t/) {
		put_program(line)
	} else {
		end_program()
		put_prose(line)
	}
}

function put_program(line)
{
	if (!in_program) {
		if (request)
			put(request)
		put(".in +4n")
		put(".EX")
		in_program = 1
	} else if (blank) {
		put("\\&")
	}
	blank = 0
	sub(/^\t/, "", line)
	gsub(/\t/, "    ", line)
	put(guard(verbatim(line)))
}

function end_program()
{
	if (!in_program)
		return
	put(".EE")
	put(".in")
	in_program = 0
	request = ".PP"
}

function put_prose(line)
{
	if (line ~ /^- /) {
		put(".IP \\[bu] 3")
		sub(/^- /, "", line)
	} else if (match(line, /^%[A-Z_]+: /)) {
		put(".TP")
		put(".B " substr(line, 2, RLENGTH - 3))
		line = substr(line, RLENGTH + 1)
	} else if (!in_text && request) {
		put(request)
	}
	request = ""
	in_text = 1
	sub(/^ +/, "", line)
	put_text(line)
}

function put_return(lines, n,	i)
{
	for (i = 1; i <= n && lines[i] !~ /^Return: /; i++)
		;
	if (i > n)
		return
	put(".SH RETURN VALUE")
	sub(/^Return: */, "", lines[i])
	for (; i <= n && lines[i] != ""; i++)
		put_text(lines[i])
}

### Text

function put_text(line)
{
	if (line != "")
		put(guard(escape(line)))
}

# A period or an apostrophe at the beginning of a line would be a request
function guard(line) { return line ~ /^[.']/ ? "\\&" line : line }

function verbatim(line)
{
	gsub(/\\/, "\\e", line)
	gsub(/-/, "\\-", line)
	gsub(/'/, "\\[aq]", line)
	return line
}

# The marks of kernel-doc: %CONSTANT, @parameter, &type, function(), and \_ for a plain _
function escape(line,	result, mark)
{
	result = ""
	gsub(/\\_/, "_", line)
	while (match(line, marks)) {
		mark = substr(line, RSTART, RLENGTH)
		result = result plain(substr(line, 1, RSTART - 1)) marked(mark)
		line = substr(line, RSTART + RLENGTH)
	}
	return result plain(line)
}

function plain(line)
{
	gsub(/'/, "\\[aq]", line)
	return line
}

function marked(mark,	name)
{
	if (mark ~ /^%/)
		return "\\fB" verbatim(substr(mark, 2)) "\\fP"
	if (mark ~ /^&/) {
		sub(/^&/, "", mark)
		return "\\fI" mark "\\fP"
	}
	if (mark ~ /^@/)
		return "\\fI" substr(mark, 2) "\\fP"
	name = mark
	sub(/\(.*/, "", name)
	mark = substr(mark, length(name) + 1)
	if (mark == "()" && (name in pages || name in links))
		mark = "(3)"
	return "\\fB" name "\\fP" mark
}
