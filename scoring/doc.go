// Package scoring says what follows from answers.
package scoring
