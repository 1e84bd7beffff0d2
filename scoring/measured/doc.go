// Package measured lets two prototypes that were measured here say what they can
// say, and no more.
//
// # The rule
//
// A [Result] is one measurement: figures of two sides, each a range over several
// rounds, and what each figure bears on. A [Bearing] ties one figure to one
// criterion, because one number has to decide; the other figures are shown and
// decide nothing. [Result.Read] turns a bearing into a [Finding]:
//
//   - enough: both sides do what the answers ask for, with room to spare, however
//     far apart they are;
//   - equal: over all rounds the ratio of the two stays below what matters;
//   - ahead: over all rounds one side is ahead by more than what matters and by
//     more than the noise of the machine, which is how far one side is from
//     itself between rounds;
//   - not behind: one side may be level or ahead, and is nowhere behind by what
//     matters;
//   - unclear: all else.
//
// [Apply] moves the cells of the criterion, in the one case that the answers
// chose when it was measured, by whole points:
//
//	enough, equal   the side that the evidence has behind rises to the other
//	ahead           that side rises towards its high, the other falls towards its low
//	not behind      that side rises to the other, where the evidence has it behind
//	unclear         nothing
//
// and cuts what then lies outside of the range that the evidence left open. How
// far "towards" goes depends on by how much the nearest rounds differ: not at all
// at what matters, all the way at what settles it; both come from the content.
// A cell therefore stays inside of what dated evidence allows, its range never
// grows, and a cell that is exact does not move: a laptop's run of a small
// prototype does not overturn evidence, it settles what that leaves open. A
// side that is found level keeps every point that it has; the other catches up.
//
// What holds, whatever is measured (rule_test.go): cells stay inside what the
// evidence allows. A better figure never lowers a cell of its own side, nor raises
// one of the other. Equal never widens the gap. A side that is ahead loses neither
// points nor lead. To swap the sides swaps the cells. A measurement that says
// nothing changes nothing.
//
// Where an answer that decides the case is open, nothing moves: what was measured
// is then one of several situations. What is enough is so for the answers that ask
// for no more, and counts for these alone. Under other answers the cells are those of
// the evidence, so that a what-if is not led by a load that was not measured.
//
// # Limits
//
// The machine is one's own, the driver of the load runs on it too, and noise
// between rounds is all that is known of its noise between days. A prototype is
// small: what it shows of a runtime holds, what it shows of a product of a
// hundred tables need not. The load is that of a fixed number of clients, and two sides that
// both serve all that these ask for are found equal, whatever either could do
// beyond: a streamed reply waits on purpose, so fifty readers ask for no more than
// fifty replies at a time. Caches are warm, the network is the loopback, nothing
// is far away. What a prototype cannot show, hours to the second feature, say, or
// how a newcomer reads it, stays with people.
package measured
