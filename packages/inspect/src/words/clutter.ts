/** Words that an engine adds out of habit: names of companies, marks of picture agencies, filler. Words that mean something else as well are left out. */
export const CLUTTER: readonly string[] = [
  ...['adidas', 'airbnb', 'cocacola', 'facebook', 'google', 'gucci', 'heineken', 'ikea', 'instagram', 'lego', 'linkedin', 'mcdonalds'],
  ...[
    'microsoft',
    'netflix',
    'nike',
    'nikon',
    'nintendo',
    'paypal',
    'pepsi',
    'pinterest',
    'playstation',
    'samsung',
    'spotify',
    'starbucks',
  ],
  ...['tiktok', 'toyota', 'twitter', 'whatsapp', 'youtube'],
  ...['alamy', 'depositphotos', 'dreamstime', 'gettyimages', 'istock', 'istockphoto', 'shutterstock', 'watermark'],
  ...['lorem', 'ipsum', 'consectetur', 'adipiscing'],
]
