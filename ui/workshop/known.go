package workshop

// HasCode reports whether somebody has a resume code. Nobody is seated.
func (r *Room) HasCode(code string) bool {
	hashed := hash(code)
	return r.has(func(p person) bool { return equal(p.Code, hashed) })
}

// HasKey reports whether somebody has a public key, by its fingerprint. Nobody is
// seated.
func (r *Room) HasKey(fingerprint string) bool {
	return r.has(func(p person) bool { return fingerprint != "" && p.Key == fingerprint })
}

func (r *Room) has(is func(person) bool) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.kept.person(is) != nil
}

// ResumeByName gives the seat of a name to whoever asks. The host asks for the
// facilitator, who has shown another code. The error is [ErrCode] where nobody
// has the name.
func (r *Room) ResumeByName(name string) (*Seat, error) {
	return r.resume(func(p person) bool { return sameName(p.Name, name) })
}

// SameCode reports whether a typed code means another one.
func SameCode(typed, code string) bool { return equal(plain(typed), plain(code)) }

// NewCode returns a code as people come back with. It outlasts guessing by whoever
// is in already.
func NewCode() string { return newCode(resumeLength) }

// SameName reports whether two names would be taken for the same person.
func SameName(a, b string) bool { return sameName(CleanName(a), CleanName(b)) }
