// Package prototypepage writes what lies beside two prototypes for people: what
// they can decide, how they are run, what to build next, and what only people
// can judge.
package prototypepage
