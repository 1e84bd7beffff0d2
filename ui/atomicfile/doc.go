// Package atomicfile writes files whole or not at all: at every moment a path
// holds all of the old or all of the new content, whatever ends the program.
//
// The content goes to a file of another name beside the path first, which takes
// the place when it is on the disk. Errors can therefore name a file that nobody
// asked for; [Reason] is what they say without it.
package atomicfile
