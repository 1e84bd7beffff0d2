// Package filelock keeps two programs from writing the same files. The operating
// system gives a lock back however the program that held it ends; where a file
// system has no locks, everybody goes on without.
package filelock
