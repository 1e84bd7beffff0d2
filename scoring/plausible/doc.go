// Package plausible makes people who could sit before the questionnaire: what
// each would answer to every question, whatever order it is asked in.
//
// It serves tests and benchmarks that ask how a walk does for many different
// people, such as how often a short walk ends where the complete one does.
// Nothing else may import it.
//
// # How a person is made
//
// A [Cast] has groups of profiles: what is built, say, and who builds it. A
// person gets one profile of each group; a profile may make others more likely
// ("a shop is built by web people three times as often"). Profiles say how
// likely each choice is, so the answers of one person go together, as they do
// in life. For a question or a choice that no profile names, each profile has a
// taste of its own, hashed from its name: answers stay correlated when a
// questionnaire gets new questions.
//
// How much a swing matters follows from three things: how high the person rates
// in general, how far the alternatives are apart on the criterion in the
// person's own situation (who needs live updates rates them higher), and
// chance. Every twentieth answer is "not sure".
//
// # Order and change
//
// Each answer comes from a stream of its own, seeded by the cast, the number of
// the person and the id of the question. So an answer does not depend on what
// else is asked, and a changed question changes no other answer. The same cast
// and number give the same person on every machine.
package plausible
