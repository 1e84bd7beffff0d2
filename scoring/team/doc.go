// Package team assesses several people, each on their own, and compares: what
// each would take, how far they agree, and which questions move them apart.
//
// Nobody is averaged. Every member has a verdict of their own, and only shares are
// mixed ([Result]). [Assess] takes a team at once; a [Gathering] takes thousands
// of people one by one and keeps of each only what comparing needs. Agreement on
// the priorities is Kendall's W; how far a question moves the verdicts apart is
// its share of the variance of the members' margins ([Disagreement]). Where people
// answered in two rounds, [Moved] says what changed and which answers did it.
package team
