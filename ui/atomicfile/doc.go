// Package atomicfile writes files whole or not at all: at every moment a path
// holds all of the old or all of the new content, whatever ends the program, and
// what is called written is on the disk.
//
// The content goes to a file of another name beside the path first, which takes
// the place when it is on the disk. Whoever owned the file, and whoever could
// read it, still does. A new file has the mode that is asked for, less the umask.
//
// # Where a file cannot be replaced
//
// A file with hard links or an access list would lose them, one that is mounted
// by itself or lies in a folder that cannot be written takes no other in its
// place, and the owner of another user's file cannot be given to a new one. Such
// a file is written in place, and before that its content is copied: the copy,
// NAME~ and readable by its owner alone, is there until the new content is on
// the disk, and stays where that fails. It lies beside the file or, where that
// folder cannot be written, in [Writer.Spare].
//
// Some file systems of networks and of synchronised folders refuse to change a
// mode or to wait for the disk. That is no reason to refuse the file.
//
// # What a killed program leaves
//
// A file .crossroads-*.tmp. [Writer.Sweep] removes those whose program is gone.
//
// Errors can name a file that nobody asked for; [Reason] is what they say
// without it.
package atomicfile
