/// Numbers that look random and follow from one (`SplitMix64`).
#[derive(Debug, Clone)]
pub(super) struct Seed {
    pub(super) first: u64,
    state: u64,
}

impl Seed {
    pub(super) fn new(first: u64) -> Self {
        Self {
            first,
            state: first.wrapping_mul(0x2545_f491_4f6c_dd1d),
        }
    }

    pub(super) fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below this.
    pub(super) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end).unwrap()).unwrap()
    }

    pub(super) fn one_of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }
}
