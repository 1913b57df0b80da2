#!/bin/dash
# SPDX-License-Identifier: GPL-2.0
# git: a repository from its first commit to a clone
export HOME=$PWD GIT_AUTHOR_DATE='1700000000 +0000' GIT_COMMITTER_DATE='1700000000 +0000'
git config --global user.name Nobody && git config --global user.email nobody@localhost
git config --global init.defaultBranch main && git config --global core.pager cat
git init -q --template= one && cd one || exit
for i in $(seq 12); do
	seq $((i * 10)) >"file$i"; git add . && git commit -qm "commit $i"
done
git log --oneline | head -n 3; git status; git rev-parse HEAD
git checkout -qb side HEAD~5 && echo side >new && git add new && git commit -qm side
git checkout -q main && git merge -m merge side | tail -n 1; git log --graph --oneline | head -n 4
echo conflict >file1 && git commit -qam ours && git checkout -q side && echo other >file1
git commit -qam theirs && git checkout -q main && git merge side; echo $?; git diff | cat
git reset -q --hard && git stash list && git gc -q && git fsck 2>/dev/null
git count-objects -v | grep -E 'packs|garbage'; git grep -c 7 -- 'file?' | head -n 3
git format-patch -3 --stdout HEAD~3 | grep -c '^From '; git blame -s file2 | tail -n 1
cd .. && git clone -q --template= one two && git -C two log --oneline | wc -l && git -C two fetch
git clone -q --template= --bare one three.git && git -C two push -q ../three.git HEAD:refs/heads/pushed
git -C three.git for-each-ref --format='%(refname)'; git archive --remote=one HEAD | tar t | wc -l
git -C two rebase -q HEAD~1; echo $?; git nosuch; echo $?
