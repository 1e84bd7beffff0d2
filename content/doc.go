// Package content reads the knowledge of the program.
package content
