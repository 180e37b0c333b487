// LLVM's unwinder, for a static library that brings its own: it looks for frames in the section pleo_frames, and nowhere else.
//
// A linker makes no index of frames unless a compiler asks it to, and musl-gcc does not ask. Without one the unwinder can only
// read the frames one by one, from a place that it knows: where a section of such a name begins and ends, every linker says.
#include "config.h"
#undef _LIBUNWIND_USE_DL_ITERATE_PHDR
#undef _LIBUNWIND_SUPPORT_DWARF_INDEX
#define _LIBUNWIND_IS_BAREMETAL 1
#define __eh_frame_start __start_pleo_frames
#define __eh_frame_end __stop_pleo_frames
#include "libunwind.cpp"
