package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"

	"crossroads/questions"
	"crossroads/scoring"
)

// SchemaVersion is the version of the fields that [JSON], [TeamJSON] and
// [CompareJSON] write. It changes whenever one is renamed, removed or means
// something else.
const SchemaVersion = 1

// JSON writes a result with all that is needed to recompute it elsewhere, in a
// stable order and indented; [Schema] says what each field means. Names are ids
// of the content, never titles, except where a field is text to be read.
func JSON(in Input) ([]byte, error) {
	return encode("the result", newDraft(in).fields())
}

// encode writes the fields of something, which its name stands for in errors.
func encode(name string, fields any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(fields); err != nil {
		return nil, fmt.Errorf("writing %s as JSON: %w", name, err)
	}
	return b.Bytes(), nil
}

// fields are those of the JSON report, in their order.
type fields struct {
	Schema        int                 `json:"schema"`
	Versions      versionFields       `json:"versions"`
	Title         string              `json:"title"`
	About         string              `json:"about"`
	Verdict       verdictFields       `json:"verdict"`
	Alternatives  []alternativeFields `json:"alternatives"`
	Criteria      []criterionFields   `json:"criteria"`
	Pairs         []pairFields        `json:"pairs"`
	AnyPriorities ordered[share]      `json:"any_priorities"`
	Lean          ordered[share]      `json:"lean"`
	Flips         []flipFields        `json:"flips"`
	Hybrid        *hybridFields       `json:"hybrid"`
	Cautions      []cautionFields     `json:"cautions"`
	Frameworks    []frameworkFields   `json:"frameworks"`
	Pattern       *patternFields      `json:"pattern"`
	Answers       []answerFields      `json:"answers"`
	Coverage      coverageFields      `json:"coverage"`
}

type versionFields struct {
	Engine  string `json:"engine"`
	Content string `json:"content"`
	Draws   int    `json:"draws"`
	Seed    uint64 `json:"seed"`
}

type verdictFields struct {
	Recommendation *string      `json:"recommendation"`
	Word           scoring.Word `json:"word"`
	Share          int          `json:"share"`
	Close          bool         `json:"close"`
	Sentence       string       `json:"sentence"`
}

type alternativeFields struct {
	ID         string         `json:"id"`
	Points     points         `json:"points"`
	Share      share          `json:"share"`
	RankShares []share        `json:"rank_shares"`
	Central    ordered[share] `json:"central_weights"`
	KnockedOut bool           `json:"knocked_out"`
	Reason     string         `json:"reason"`
}

type criterionFields struct {
	ID           string              `json:"id"`
	Branch       string              `json:"branch"`
	Rating       ratingFields        `json:"rating"`
	Cells        ordered[cellFields] `json:"cells"`
	Contribution ordered[points]     `json:"contribution"`
	Answers      []questions.ID      `json:"answers"`
}

type ratingFields struct {
	Low    float64 `json:"low"`
	High   float64 `json:"high"`
	Unsure bool    `json:"unsure"`
}

type cellFields struct {
	Low         int                `json:"low"`
	Mid         int                `json:"mid"`
	High        int                `json:"high"`
	Claims      []string           `json:"claims"`
	Uncertainty *uncertaintyFields `json:"uncertainty"`
}

type uncertaintyFields struct {
	ID        string `json:"id"`
	Direction int    `json:"direction"`
}

type pairFields struct {
	A          string `json:"a"`
	B          string `json:"b"`
	Share      share  `json:"share"`
	MarginLow  points `json:"margin_low"`
	MarginMid  points `json:"margin_mid"`
	MarginHigh points `json:"margin_high"`
}

type flipFields struct {
	Changes []changeFields `json:"changes"`
	To      string         `json:"to"`
}

type changeFields struct {
	Question questions.ID `json:"question"`
	From     any          `json:"from"`
	To       any          `json:"to"`
}

type hybridFields struct {
	Gate  string     `json:"gate"`
	Bound points     `json:"bound"`
	Cost  points     `json:"cost"`
	Keep  keepFields `json:"keep"`
}

type keepFields struct {
	Low  int `json:"low"`
	Mid  int `json:"mid"`
	High int `json:"high"`
}

type cautionFields struct {
	ID     string `json:"id"`
	Says   string `json:"says"`
	Advice string `json:"advice"`
}

type frameworkFields struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	For     string   `json:"for"`
	Role    string   `json:"role"`
	Because []string `json:"because"`
}

type patternFields struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Because []string `json:"because"`
}

type answerFields struct {
	Question questions.ID `json:"question"`
	Value    any          `json:"value"`
	Note     string       `json:"note"`
	State    string       `json:"state"`
}

type coverageFields struct {
	Asked          int `json:"asked"`
	Answered       int `json:"answered"`
	CanStillChange int `json:"can_still_change"`
}

// points is a number of points, written with two decimals.
type points float64

// MarshalJSON implements json.Marshaler.
func (p points) MarshalJSON() ([]byte, error) { return decimals(float64(p), 2) }

// share is a percentage, written with one decimal.
type share float64

// MarshalJSON implements json.Marshaler.
func (s share) MarshalJSON() ([]byte, error) { return decimals(float64(s), 1) }

func decimals(v float64, places int) ([]byte, error) {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return nil, fmt.Errorf("%v is no number that JSON can hold", v)
	}
	text := fmt.Sprintf("%.*f", places, v)
	if zero := fmt.Sprintf("%.*f", places, 0.0); text == "-"+zero {
		text = zero
	}
	return []byte(text), nil
}

// ordered is a JSON object whose keys keep the order of the model, null where
// it is nil.
type ordered[T any] []entry[T]

type entry[T any] struct {
	key   string
	value T
}

// MarshalJSON implements json.Marshaler.
func (o ordered[T]) MarshalJSON() ([]byte, error) {
	if o == nil {
		return []byte("null"), nil
	}
	var b bytes.Buffer
	b.WriteByte('{')
	for i, e := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		key, err := json.Marshal(e.key)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(e.value)
		if err != nil {
			return nil, err
		}
		b.Write(append(append(key, ':'), value...))
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}
