package cli

// mostNotices is how many warnings are printed.
const mostNotices = 10

// warn takes note of something to be said before anything else is, which keeps
// nobody from going on. It may be called from several goroutines.
func (a *app) warn(text string, hints ...string) {
	a.noting.Lock()
	defer a.noting.Unlock()
	a.notices = append(a.notices, complaintOf(text, hints...))
}

// say says what was taken note of, once. The very first is remembered for the
// full screen, which covers all of them.
func (a *app) say() {
	a.noting.Lock()
	defer a.noting.Unlock()
	printComplaints(a.err(), "warning", a.notices, mostNotices)
	if a.said == "" && len(a.notices) > 0 {
		a.said = a.notices[0].message
	}
	a.notices = nil
}
