// Package report puts a result into words.
package report
