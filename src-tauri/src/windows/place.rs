//! Where a small window goes: the lower right corner of the work area of one screen.

/// Between the window and the edges, in logical pixels.
const GAP: f64 = 12.0;

/// A rectangle in physical pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Area {
    /// Left edge; negative on a screen to the left.
    pub(crate) x: f64,
    /// Upper edge.
    pub(crate) y: f64,
    /// Width.
    pub(crate) width: f64,
    /// Height.
    pub(crate) height: f64,
}

/// The upper left point, in physical pixels, of a window of `size` logical pixels in the lower right corner of `area`. A window that is
/// larger than the screen begins at the screen's beginning, so that its first words can be read.
pub(crate) fn corner(area: Area, size: (f64, f64), scale: f64) -> (f64, f64) {
    let gap = GAP * scale;
    let along = |start: f64, length: f64, own: f64| (start + length - own * scale - gap).max(start);
    (along(area.x, area.width, size.0), along(area.y, area.height, size.1))
}

/// What of `size` fits into `area`.
pub(crate) fn within(area: Area, size: (f64, f64), scale: f64) -> (f64, f64) {
    let along = |length: f64, own: f64| own.min(length / scale);
    (along(area.width, size.0), along(area.height, size.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_corner_is_the_lower_right_of_the_screen_with_the_pointer() {
        let area = |x, y, width, height| Area { x, y, width, height };
        let table = [
            ("plain", area(0.0, 0.0, 1280.0, 800.0), 1.0, (908.0, 556.0)),
            ("panel below", area(0.0, 0.0, 1280.0, 760.0), 1.0, (908.0, 516.0)),
            ("screen to the left", area(-1920.0, 40.0, 1920.0, 1040.0), 1.0, (-372.0, 836.0)),
            ("twice as dense", area(0.0, 0.0, 2560.0, 1600.0), 2.0, (1816.0, 1112.0)),
            ("too small", area(10.0, 20.0, 300.0, 200.0), 1.0, (10.0, 20.0)),
        ];
        for (name, area, scale, expected) in table {
            assert_eq!(corner(area, (360.0, 232.0), scale), expected, "{name}");
        }
    }

    #[test]
    fn no_window_is_larger_than_its_screen() {
        let area = |width, height| Area { x: 0.0, y: 24.0, width, height };
        assert_eq!(within(area(1280.0, 876.0), (420.0, 680.0), 1.0), (420.0, 680.0));
        assert_eq!(within(area(1280.0, 876.0), (420.0, 680.0), 2.0), (420.0, 438.0));
        assert_eq!(within(area(300.0, 200.0), (360.0, 232.0), 1.0), (300.0, 200.0));
    }
}
