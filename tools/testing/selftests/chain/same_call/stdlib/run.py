#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0
"""Python's own tests of one module, or some of them. Usage: run.py test_name [class...]"""
import importlib
import logging
import sys
import unittest

# Tests of how little time a thing takes, which a busy guest does not keep
LEAVE_OUT = {
    # 10 ms for a call
    "test_epoll": ("TestEPoll.test_control_and_wait", "TestEPoll.test_unregister_closed"),
    # 0.5 s for two calls
    "test_selectors": ("EpollSelectorTestCase.test_timeout", "PollSelectorTestCase.test_timeout"),
    # 1.5 s for a process with a timeout of 0.1 s
    "test_subprocess": ("RunFuncTestCase.test_run_with_shell_timeout_and_capture_output",),
}

# That a callback took more than 0.1 s
logging.getLogger("asyncio").setLevel(logging.ERROR)

name, *args = sys.argv[1:]
module = importlib.import_module("test." + name)
for test in LEAVE_OUT.get(name, ()):
    case, method = test.split(".")
    setattr(getattr(module, case), method, None)
unittest.main(module, argv=[name, "-v", *args])
