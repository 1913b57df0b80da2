// SPDX-License-Identifier: LGPL-2.1-or-later OR MIT
/*
 * libchain: its version
 */
#include "libchain.h"

unsigned int chain_version(void)
{
	return LIBCHAIN_VERSION;
}
