/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Frames between the host's vm and the guest's init, over one virtio-serial port:
 * a program's standard streams, and how the program ended. The kernel's console is
 * another device, so that no text printed there can look like a result.
 */
#ifndef FRAME_H
#define FRAME_H

#include <linux/types.h>

#define FRAME_PORT	"chain.job"
#define FRAME_MAX	16384		/* longest payload, in bytes */

enum frame_type {
	FRAME_STDIN = 1,	/* host to guest; empty: end of file */
	FRAME_STDOUT,
	FRAME_STDERR,
	FRAME_EXITED,		/* payload: struct frame_end */
	FRAME_KILLED,		/* payload: struct frame_end */
	FRAME_FAILED,		/* payload: text, why the program could not be started */
};

/* Both ends are little-endian x86 */
struct frame_header {
	__u32 type;
	__u32 len;		/* length of the payload that follows, in bytes */
};

struct frame_end {
	__s32 code;		/* exit status, or number of the signal that killed */
};

#endif /* FRAME_H */
