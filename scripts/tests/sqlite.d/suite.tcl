# SPDX-License-Identifier: GPL-2.0
#
# Run test files of SQLite with the extension loaded in front of each.
#
# usage: testfixture suite.tcl TESTS EXTENSION [FILE...]
#
# TESTS is the folder with SQLite's test files. Without FILEs, the suite "veryquick" is run. An
# empty EXTENSION loads none.

set arguments $argv
set argv {}
set extension [lindex $arguments 1]
if {$extension ne ""} {set extension [file normalize $extension]}
# permutations.test looks for the folder here, and runs nothing itself under another name
set argv0 [file join [file normalize [lindex $arguments 0]] suite.test]
source [file join [file dirname $argv0] permutations.test]

# Some files reset the table of system calls
proc load_extension {} {
	if {$::extension eq ""} return
	sqlite3 loader :memory:
	loader enable_load_extension 1
	loader eval {SELECT load_extension($::extension)}
	set ::chainsqlite_stats [loader onecolumn {SELECT chainsqlite_stats()}]
	loader close
}

set files [lrange $arguments 2 end]
if {$files eq ""} {
	run_tests veryquick {*}$testspec(veryquick) -initialize load_extension
} else {
	run_tests files -prefix "" -files $files -initialize load_extension
}
load_extension
if {$extension ne ""} {puts "chainsqlite_stats: $chainsqlite_stats"}
finish_test
