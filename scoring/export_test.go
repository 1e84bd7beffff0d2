package scoring

import "crossroads/questions"

// What tests of the numbers look at from outside, because the models they draw
// come from a package that imports this one.

const (
	Half       = half
	UnsureMean = unsureMean
)

// Columns are the columns of the table of draws by their keys.
func (e *Engine) Columns() map[string]*column { return e.table.columns }

func (c *column) Uniform() []int32 { return c.uniform() }

func (c *column) Exponential() []int32 { return c.exponential() }

func (e *Engine) KnockedOut(active questions.Answers) []Standing { return e.knockedOut(active) }

func (e *Engine) CellsInForce(active questions.Answers) [][]Cell { return e.situation(active).cells }

// SurelyAhead is what makes a verdict certain.
func (e *Engine) SurelyAhead(lines []Line, leader int) bool { return e.ahead(lines, leader, 1<<leader) }

func WordOf(percent int) Word { return word(percent) }

func Percent(share float64) int { return percent(share) }

func Weaker(a, b Word) Word { return weaker(a, b) }

func (r *Result) Beats(a, b int) float64 { return r.beats(a, b) }

func (e *Engine) SharesOfAnyPriorities(active questions.Answers) []float64 {
	return e.anyPriorities(e.situation(active))
}
