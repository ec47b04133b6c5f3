// Drawings that stand on their own, given by the parts that hold them: Scene and MapSheet (of a board), ChartPicture, firstChart and
// BlockSheet (of blocks). The take-away control draws whatever is here.
export const drawn = {};
