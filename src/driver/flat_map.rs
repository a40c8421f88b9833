use std::borrow::Borrow;

/// A map as a sorted list. There are few of each, and the tree of the standard library is thousands
/// of bytes of code for every kind of entry.
#[derive(Debug)]
pub(super) struct FlatMap<K, V>(Vec<(K, V)>);

impl<K, V> Default for FlatMap<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> FlatMap<K, V> {
    /// Where it is, or where it would be.
    fn place<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        self.0
            .binary_search_by(|(known, _)| known.borrow().cmp(key))
    }

    pub(super) fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let place = self.place(key).ok()?;
        self.0.get(place).map(|(_, value)| value)
    }

    pub(super) fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        let place = self.place(key).ok()?;
        self.0.get_mut(place).map(|(_, value)| value)
    }

    /// Puts it in, in place of another of this key.
    pub(super) fn insert(&mut self, key: K, value: V) -> Option<V> {
        let before = self.remove(&key);
        let place = self.place(&key).unwrap_or_else(|place| place);
        self.0.insert(place, (key, value));
        before
    }

    pub(super) fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        let place = self.place(key).ok()?;
        Some(self.0.remove(place).1)
    }

    /// In the order of the keys.
    pub(super) fn iter(&self) -> impl Iterator<Item = &(K, V)> {
        self.0.iter()
    }

    /// The same, to be changed.
    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut (K, V)> {
        self.0.iter_mut()
    }
}

impl<V: Default> FlatMap<String, V> {
    /// Changes what belongs to this key; from now on it is there.
    pub(super) fn change(&mut self, key: &str, change: impl FnOnce(&mut V)) {
        if self.place(key).is_err() {
            self.insert(key.to_owned(), V::default());
        }
        if let Some(value) = self.get_mut(key) {
            change(value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::FlatMap;

    #[test]
    fn it_keeps_the_latest_of_each_key_in_order() {
        let mut map = FlatMap::default();
        for (key, value) in [(3, 'c'), (1, 'a'), (2, 'x'), (2, 'b')] {
            map.insert(key, value);
        }
        assert_eq!(
            map.iter().collect::<Vec<_>>(),
            [&(1, 'a'), &(2, 'b'), &(3, 'c')]
        );
        assert_eq!((map.remove(&2), map.remove(&2)), (Some('b'), None));
        assert_eq!((map.get(&1), map.get(&2)), (Some(&'a'), None));
        map.iter_mut().for_each(|(_, value)| *value = 'z');
        assert_eq!(map.get_mut(&3), Some(&mut 'z'));
    }
}
