// Package imports holds the map of the program, packages.txt: which package may
// import which, and why no others; libraries.txt says the same of libraries. Its
// tests hold the whole tree to both, and to what else is true of the tree and of no
// package alone. Nothing imports it.
package imports
