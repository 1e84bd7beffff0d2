package adr

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"

	"crossroads/questions"
)

// Options is what a record says besides what follows from the answers.
type Options struct {
	Style      Style    // "" is [MADR]
	Status     Status   // "" is [Proposed]
	Number     int      // stands before the title of [Nygard]; 0: none
	Deciders   []string // who decided; nobody: the person who answered
	Supersedes *Ref     // the record whose place this one takes
	Answers    string   // the answers file, relative to the folder of the record, with slashes; "": none
	Measured   string   // the same of the result of measuring that counts
	Full       bool     // everything, however long; else at most [Longest] words
}

// Ref is a record as another one names it.
type Ref struct {
	File   string // its name, in the same folder
	Title  string // plain text
	Number int    // 0: none
}

// Status is how far a decision is.
type Status string

// The statuses that a record can begin with.
const (
	Proposed Status = "proposed"
	Accepted Status = "accepted"
)

// Statuses are those that a record can begin with, the usual one first.
func Statuses() []Status { return []Status{Proposed, Accepted} }

// Fingerprint tells whether two records hold the same answers to the same
// decision: 16 hexadecimal digits of a SHA-256 over the title and every answer
// with its note, in the order of their ids, and over what was measured where that
// counts. The person who answered, and the form of the file, do not.
func Fingerprint(r questions.Record) string {
	lines := []string{fmt.Sprintf("%q", strings.TrimSpace(r.Title))}
	for one := range r.Answers.All() {
		lines = append(lines, fmt.Sprintf("%q %q %q %q %q", one.Question, one.State, one.Values, one.Text, one.Note))
	}
	slices.Sort(lines[1:])
	if r.Measured.Digest != "" {
		lines = append(lines, fmt.Sprintf("measured %q", r.Measured.Digest))
	}
	return fmt.Sprintf("%x", sha256.Sum256([]byte(strings.Join(lines, "\n"))))[:16]
}
