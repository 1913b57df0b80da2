/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Requests to the kernel's audit
 */
#ifndef CHAIN_AUDIT_H
#define CHAIN_AUDIT_H

#include <errno.h>
#include <linux/audit.h>
#include <linux/netlink.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* Send one request to the kernel's audit. Return its answer, 0 or -errno. */
static inline int audit_request(__u16 type, const void *data, size_t len)
{
	struct {
		struct nlmsghdr header;
		char data[4096];
	} message = {
		.header = {
			.nlmsg_len = NLMSG_LENGTH(len),
			.nlmsg_type = type,
			.nlmsg_flags = NLM_F_REQUEST | NLM_F_ACK,
		},
	};
	struct nlmsgerr *error = NLMSG_DATA(&message.header);
	int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_AUDIT);
	int ret = 0;

	memcpy(NLMSG_DATA(&message.header), data, len);
	if (send(fd, &message, message.header.nlmsg_len, 0) < 0)
		ret = -errno;
	while (!ret && message.header.nlmsg_type != NLMSG_ERROR) {
		if (recv(fd, &message, sizeof(message), 0) < 0)
			ret = -errno;
	}
	close(fd);
	return ret ?: error->error;
}

#endif /* CHAIN_AUDIT_H */
