// Package workshop keeps a workshop: who takes part, what each has answered, and
// which round it is. It knows nothing of connections or screens; a host gives
// everybody their [Seat] and shows the [State].
//
// # Rules
//
// Everybody is asked the same list of questions, fixed when a round begins.
// People hand in when they are done, and may take that back. A round is open
// until everybody who is expected is in, or until the facilitator closes it, and
// only then can it be revealed. Before that no method returns anybody's answers
// but their own. After the reveal nothing changes in that round. One second
// round may follow, which begins with everybody's own first answers and asks
// more; both are kept.
//
// # The folder
//
//	workshop.json        the rounds, the people, what is asked
//	round-1/anna.yaml    an answers file per person, written at every answer
//	round-2/anna.yaml
//	joint.yaml           what the team agreed on
//
// All of it is what the workshop is: a host that was killed goes on from there,
// and the command team reads it like any folder of answers. Files are readable by
// their owner alone and written whole or not at all. One host at a time holds
// the folder. Answers that cannot be written, on a full disk, say, stay in memory
// and are tried again.
//
// # Who is who
//
// The invitation lets people in. It is kept in clear: whoever may read the folder
// may read the answers, too, and the facilitator's screen shows it again after a
// restart. Each person then has a resume code of their own, of which only the
// hash is kept, or a public key. A seat that is taken from another connection
// leaves the former one without rights, so that two never overwrite each other.
//
// A participant is a file, and what follows from the answers is a function of
// them: where one host is outgrown there is nothing to distribute.
package workshop
