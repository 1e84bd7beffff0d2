// Package imports holds the map of the program, packages.txt: which package may
// import which, and why no others; libraries.txt says the same of libraries. Its
// test holds the code to both. Nothing imports it.
package imports
