package plausible

import (
	"hash/fnv"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"

	"crossroads/questions"
)

// Cast is who may come: groups of profiles, as a YAML file has them.
type Cast struct {
	Groups []Group `yaml:"groups"`
	// Seed tells casts of the same profiles apart.
	Seed uint64 `yaml:"-"`
}

// Group is one side of a person, such as what they build.
type Group struct {
	Name     string    `yaml:"name"`
	Profiles []Profile `yaml:"profiles"`
}

// Profile is one way to be.
type Profile struct {
	Name string `yaml:"name"`
	// Goes says how many times as likely a profile of another group is beside
	// this one; 1 where it does not say.
	Goes map[string]float64 `yaml:"goes"`
	// Answers has, by question and choice, how likely an answer is: a weight
	// among the choices where one is taken, a probability where several are.
	Answers map[questions.ID]map[string]float64 `yaml:"answers"`
	// Rates has, by criterion, how much higher it is rated, in words.
	Rates map[string]float64 `yaml:"rates"`
}

// doubt is how often somebody is not sure.
const doubt = 0.05

// stream returns the random numbers for one purpose.
func (c *Cast) stream(person int, purpose string) *rand.Rand {
	h := fnv.New64a()
	h.Write([]byte(strconv.FormatUint(c.Seed, 10) + " " + strconv.Itoa(person) + " " + purpose))
	return rand.New(rand.NewPCG(h.Sum64(), c.Seed))
}

// taste is how much a profile likes a choice that it does not name: exponential
// with mean 1, so that few choices get most of the weight.
func taste(profile string, question questions.ID, choice string) float64 {
	h := fnv.New64a()
	h.Write([]byte(profile + " " + string(question) + " " + choice))
	return rand.New(rand.NewPCG(h.Sum64(), 1)).ExpFloat64()
}

// profiles picks one of each group for a person.
func (c *Cast) profiles(person int) []*Profile {
	random := c.stream(person, "profiles")
	var list []*Profile
	for g := range c.Groups {
		group := &c.Groups[g]
		weights := make([]float64, len(group.Profiles))
		for k, p := range group.Profiles {
			weights[k] = 1
			for _, other := range list {
				if times, ok := other.Goes[p.Name]; ok {
					weights[k] *= times
				}
			}
		}
		list = append(list, &group.Profiles[draw(random, weights)])
	}
	return list
}

// draw returns an index with a probability in proportion to its weight.
func draw(random *rand.Rand, weights []float64) int {
	total := 0.0
	for _, w := range weights {
		total += w
	}
	at := random.Float64() * total
	for k, w := range weights {
		if at -= w; at < 0 {
			return k
		}
	}
	return len(weights) - 1
}

// weights joins what the profiles of a person say of the choices of a question.
// A profile that names the question rules out the choices it does not name,
// but for a little.
func weights(profiles []*Profile, q questions.Question) []float64 {
	list := make([]float64, len(q.Choices))
	named := slices.ContainsFunc(profiles, func(p *Profile) bool { return len(p.Answers[q.ID]) > 0 })
	for k, c := range q.Choices {
		list[k] = 1
		if !named && q.Kind != questions.Several {
			list[k] = float64(max(1, c.Odds)) // nobody says more about it than the content
		}
		for _, p := range profiles {
			switch likely, ok := p.Answers[q.ID][c.ID]; {
			case ok:
				list[k] *= likely
			case len(p.Answers[q.ID]) > 0:
				list[k] *= 0.05
			case !named:
				list[k] *= math.Sqrt(taste(p.Name, q.ID, c.ID))
			}
		}
	}
	return list
}
