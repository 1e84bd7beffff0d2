package exact

// SplitMix64 is a small generator of 64-bit numbers (Steele, Lea & Flood,
// "Fast splittable pseudorandom number generators", OOPSLA 2014). State is the
// seed before the first number.
type SplitMix64 struct {
	State uint64
}

// Next returns the next number.
func (s *SplitMix64) Next() uint64 {
	s.State += 0x9e3779b97f4a7c15
	z := s.State
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}
