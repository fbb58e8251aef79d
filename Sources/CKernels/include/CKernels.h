// Lane kernels: one C function per whole-batch comparator. Each states its contract here.
#ifndef CKERNELS_H
#define CKERNELS_H

#include <stddef.h>
#include <stdint.h>

#endif
