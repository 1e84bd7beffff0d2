package prototype

// Schema is the version of the form of a manifest.
const Schema = 1

// ManifestFile is the name of the file beside two prototypes that says what
// they are and how they are run.
const ManifestFile = "prototype.yaml"

// ContractFile is the name of the file beside it that says what both promise.
const ContractFile = "contract.yaml"

// Manifest is what was written, when and for which answers.
type Manifest struct {
	Prototype int      // Schema
	Pack      string   // the version of the content it is from
	Written   string   // the date
	Title     string   // of the answers; may be empty
	Between   []string // ids of the two alternatives, each with a folder
	Part      Part
}

// In returns the part in the language of an alternative; ok is false where it
// has none.
func (p *Part) In(alternative string) (l Language, ok bool) {
	for _, l := range p.Languages {
		if l.Alternative == alternative {
			return l, true
		}
	}
	return Language{}, false
}
