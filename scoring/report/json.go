package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"regexp"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/measured"
)

// SchemaVersion is the version of the fields that [JSON], [TeamJSON] and
// [CompareJSON] write. It changes whenever one is renamed, removed or means
// something else.
const SchemaVersion = 2

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
	return tables().ReplaceAllFunc(b.Bytes(), func(list []byte) []byte {
		return bytes.ReplaceAll(bytes.Join(bytes.Fields(list), nil), []byte(","), []byte(", "))
	}), nil
}

// tables finds lists of whole numbers, which are written on one line: the table
// of an open criterion can have thousands.
func tables() *regexp.Regexp { return regexp.MustCompile(`\[\n\s*\d+(,\n\s*\d+)+\n\s*\]`) }

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
	Hybrid        []hybridFields      `json:"hybrid"`
	Doubt         doubtFields         `json:"doubt"`
	Cautions      []cautionFields     `json:"cautions"`
	Frameworks    []frameworkFields   `json:"frameworks"`
	Pattern       *patternFields      `json:"pattern"`
	Answers       []answerFields      `json:"answers"`
	Coverage      coverageFields      `json:"coverage"`
	Measured      *measuredFields     `json:"measured"`
}

// measuredFields are what was measured here and counts.
type measuredFields struct {
	File   string        `json:"file"`
	Date   string        `json:"date"`
	System string        `json:"system"`
	Bears  []bearsFields `json:"bears"`
}

type bearsFields struct {
	Criterion string           `json:"criterion"`
	Figure    string           `json:"figure"`
	Outcome   measured.Outcome `json:"outcome"`
	Ahead     *string          `json:"ahead"`
	Counts    bool             `json:"counts"`
	Moved     ordered[int]     `json:"moved"`
	Says      string           `json:"says"`
}

type versionFields struct {
	Engine  string `json:"engine"`
	Content string `json:"content"`
	Draws   int    `json:"draws"`
	Seed    uint64 `json:"seed"`
}

type verdictFields struct {
	Recommendation *string      `json:"recommendation"`
	Family         *string      `json:"family"`
	Main           *string      `json:"main"`
	Part           *string      `json:"part"`
	PartFor        []string     `json:"part_for"`
	Word           scoring.Word `json:"word"`
	Share          int          `json:"share"`
	Close          bool         `json:"close"`
	Hinges         *string      `json:"hinges"`
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
	Open         *openFields         `json:"open"`
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

// openFields is a criterion whose case open facts decide.
type openFields struct {
	tableFields
	Rows []ordered[cellFields] `json:"rows"`
}

type tableFields struct {
	Facts []questions.ID `json:"facts"`
	Table []int          `json:"table"`
}

type doubtFields struct {
	Facts []factFields `json:"facts"`
	Out   *outFields   `json:"out"`
}

type factFields struct {
	Question questions.ID   `json:"question"`
	Choices  []choiceFields `json:"choices"`
}

type choiceFields struct {
	ID   string `json:"id"`
	Odds int    `json:"odds"`
}

// outFields is what open facts rule out.
type outFields struct {
	tableFields
	Rows [][]string `json:"rows"`
}

type hybridFields struct {
	ID    string     `json:"id"`
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
